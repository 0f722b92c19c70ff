package org.cidrloom.analysis;

import org.cidrloom.model.Attachment;
import org.cidrloom.model.ElementId.OfAttachment;
import org.cidrloom.model.ElementId.OfRouteTable;

/// An attachment and the id of the transit gateway it is to. Not the gateway itself: what is said of an attachment
/// would then have to be said again whenever anything of the gateway changes.
///
/// @param gateway the gateway's id
/// @param attachment the attachment
public record Attached(String gateway, Attachment attachment) {
    /// The attachment's address.
    public OfAttachment id() {
        return new OfAttachment(gateway, attachment.to());
    }

    /// The address of a route table of its gateway.
    public OfRouteTable table(String table) {
        return new OfRouteTable(gateway, table);
    }
}

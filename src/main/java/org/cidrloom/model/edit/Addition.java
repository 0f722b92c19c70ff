package org.cidrloom.model.edit;

import org.cidrloom.model.ElementId;

/// An edit that adds an element, with the id that the element will have, so that it can be selected.
///
/// @param element the new element
/// @param edit the edit that adds it
public record Addition(ElementId element, Edit edit) {}

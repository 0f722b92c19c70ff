package org.cidrloom.export.tables;

import java.util.List;
import java.util.stream.Collectors;
import org.cidrloom.export.Exporter;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.Design;
import org.cidrloom.model.Network;

/// The address plan as tables.
public final class TablesExporter implements Exporter {
    @Override
    public String name() {
        return "tables";
    }

    @Override
    public String title() {
        return "The address plan as CSV, as a workbook, and for NetBox";
    }

    @Override
    public List<GeneratedFile> files(Design design) {
        Network network = design.network();
        AddressPlan plan = AddressPlan.of(network);
        List<PlanRow> rows = plan.all();
        String csv = Csv.line(PlanRow.COLUMNS)
                + rows.stream().map(row -> Csv.line(row.cells())).collect(Collectors.joining());
        return List.of(
                GeneratedFile.text("tables/address-plan.csv", csv),
                GeneratedFile.bytes("tables/address-plan.xlsx", Spreadsheet.of(network, plan)),
                GeneratedFile.text("tables/netbox-prefixes.csv", Netbox.prefixes(rows)),
                GeneratedFile.text("tables/netbox-vrfs.csv", Netbox.vrfs(network, rows)));
    }
}

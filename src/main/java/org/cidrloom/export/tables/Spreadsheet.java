package org.cidrloom.export.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.cidrloom.model.Network;
import org.cidrloom.model.Vpc;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// The address plan as a workbook: all ranges on the first sheet, and a sheet for each VPC. Texts are texts and never
/// formulas, whatever they start with.
final class Spreadsheet {
    /// The longest name of a sheet that Excel opens.
    private static final int LONGEST_NAME = 31;

    private static final int WIDEST = 40;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Spreadsheet() {}

    static byte[] of(Network network, AddressPlan plan) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (Workbook workbook = new Workbook(bytes, "Cidrloom", "1.0")) {
            workbook.setCompressionLevel(Deflater.NO_COMPRESSION); // it is packed again below
            fill(workbook.newWorksheet(name("Address plan", names)), plan.all());
            for (Vpc vpc : network.vpcs()) {
                fill(workbook.newWorksheet(name(vpc.id(), names)), plan.of(vpc));
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return timeless(bytes.toByteArray());
    }

    /// A name that no other sheet has, whatever its case.
    private static String name(String wanted, Set<String> taken) {
        String name = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME));
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String end = "~" + i;
            name = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }

    private static void fill(Worksheet sheet, List<PlanRow> rows) {
        List<String> columns = PlanRow.COLUMNS;
        int[] widths = new int[columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c));
            sheet.style(0, c).bold().set();
            widths[c] = columns.get(c).length();
        }
        for (int r = 0; r < rows.size(); r++) {
            List<@Nullable Object> cells = rows.get(r).cells();
            for (int c = 0; c < cells.size(); c++) {
                put(sheet, r + 1, c, cells.get(c));
                widths[c] = Math.max(widths[c], String.valueOf(cells.get(c)).length());
            }
        }
        for (int c = 0; c < widths.length; c++) {
            sheet.width(c, Math.min(WIDEST, widths[c] + 2));
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> sheet.value(row, column, number);
            default -> {
                if (!value.toString().isEmpty()) {
                    sheet.value(row, column, ExcelText.escaped(value.toString()));
                }
            }
        }
    }

    /// The same workbook without the time at which it was written, so that the same design gives the same bytes.
    private static byte[] timeless(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // The JDK streams no zip that is written as the library does for Excel's sake.
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry was : Collections.list(in.getEntriesInPhysicalOrder())) {
                byte[] content = in.getInputStream(was).readAllBytes();
                if (was.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("(?s)(<dcterms:created[^>]*>)[^<]*", "$11980-01-01T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry is = new ZipEntry(was.getName());
                is.setTimeLocal(EPOCH);
                out.putNextEntry(is);
                out.write(content);
                out.closeEntry();
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return bytes.toByteArray();
    }
}

package org.cidrloom.export.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cidrloom.document.file.DesignFile;
import org.cidrloom.export.GeneratedFile;
import org.cidrloom.model.CidrBlock;
import org.cidrloom.model.Design;
import org.cidrloom.model.Vpc;
import org.cidrloom.net.Cidr;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TablesExporterTest {
    private static final String HOSTILE = "=1+1 \"a\",b;\nc ${d} _x0041_ \u0007 # : 😀 " + "x".repeat(500);

    private static Design sample(String name) {
        return Objects.requireNonNull(DesignFile.read(Path.of("assets/samples/" + name + ".cidrloom.yaml"))
                .design());
    }

    private static Map<String, GeneratedFile> files(Design design) {
        return new TablesExporter()
                .files(design).stream().collect(Collectors.toMap(GeneratedFile::path, Function.identity()));
    }

    private static GeneratedFile file(Design design, String path) {
        return Objects.requireNonNull(files(design).get(path), path);
    }

    /// Reads what RFC 4180 says; written apart from the writer.
    private static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }

    private static Design hostile() {
        Design design = Design.empty("d", "eu-west-1", List.of());
        Vpc vpc = Vpc.of("app", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16"))))
                .withName(HOSTILE)
                .withNotes(HOSTILE);
        return design.withNetwork(design.network().withVpcs(List.of(vpc)));
    }

    @Test
    void everyRangeOfTheDesignIsALine() {
        List<List<String>> rows =
                read(file(sample("fifty-addresses"), "tables/address-plan.csv").text());

        assertEquals(PlanRow.COLUMNS, rows.getFirst());
        assertEquals(1 + 1 + 2 + 4 + 12 + 1, rows.size());
        assertEquals(
                List.of(
                        "subnet",
                        "dev/node-b",
                        "",
                        "dev",
                        "",
                        "eu-west-1",
                        "eu-west-1b",
                        "node",
                        "10.24.56.192/27",
                        "10.24.56.192",
                        "10.24.56.223",
                        "32",
                        "27",
                        "20",
                        "yes",
                        "no",
                        ""),
                rows.stream()
                        .filter(row -> row.get(1).equals("dev/node-b"))
                        .findFirst()
                        .orElseThrow());
        assertTrue(rows.stream()
                .anyMatch(row -> row.get(0).equals("service CIDR") && row.get(8).equals("172.20.0.0/16")));
        assertTrue(rows.stream()
                .anyMatch(row -> row.get(1).equals("dev") && row.get(3).equals("corp")));
    }

    @Test
    void hostileNamesComeOutOfTheCsvAsTheyWentIn() {
        List<String> row =
                read(file(hostile(), "tables/address-plan.csv").text()).get(1);

        assertEquals(HOSTILE, row.get(2));
        assertEquals(HOSTILE, row.get(16));
    }

    @Test
    void anotherLibraryReadsTheWorkbook() throws IOException {
        byte[] bytes = file(hostile(), "tables/address-plan.xlsx").content();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFCell name = workbook.getSheet("app").getRow(1).getCell(2);

            assertEquals(2, workbook.getNumberOfSheets());
            assertEquals(CellType.STRING, name.getCellType());
            assertEquals(HOSTILE, name.getStringCellValue());
            assertEquals(65_536, workbook.getSheet("app").getRow(1).getCell(11).getNumericCellValue());
        }
    }

    @Test
    void theWorkbookHasASheetForEachVpcWhateverItsNameIsLike() throws IOException {
        Design design = Design.empty("d", "eu-west-1", List.of());
        String longName = "a".repeat(60);
        List<Vpc> vpcs = List.of(
                Vpc.of(longName + "1", List.of(CidrBlock.routable(Cidr.parse("10.0.0.0/16")))),
                Vpc.of(longName + "2", List.of(CidrBlock.routable(Cidr.parse("10.1.0.0/16")))));
        byte[] bytes = file(design.withNetwork(design.network().withVpcs(vpcs)), "tables/address-plan.xlsx")
                .content();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertEquals(3, workbook.getNumberOfSheets());
            assertEquals(
                    "10.1.0.0/16", workbook.getSheetAt(2).getRow(1).getCell(8).getStringCellValue());
        }
    }

    @Test
    void theSameDesignGivesTheSameBytes() {
        assertArrayEquals(
                file(sample("twins"), "tables/address-plan.xlsx").content(),
                file(sample("twins"), "tables/address-plan.xlsx").content());
    }

    /// NetBox refuses a prefix that is there twice in one VRF.
    @Test
    void noPrefixIsTwiceInOneVrf() {
        List<List<String>> rows =
                read(file(sample("twins"), "tables/netbox-prefixes.csv").text());
        Set<String> seen = new HashSet<>();
        List<String> twice = rows.stream()
                .map(row -> row.get(0) + " in " + row.get(1))
                .filter(each -> !seen.add(each))
                .toList();
        List<String> vrfs = read(file(sample("twins"), "tables/netbox-vrfs.csv").text()).stream()
                .map(row -> row.get(0))
                .toList();

        assertEquals(List.of(), twice);
        assertEquals(List.of("name", "dev", "twin"), vrfs);
        assertTrue(seen.contains("100.64.0.0/16 in dev") && seen.contains("100.64.0.0/16 in twin"));
        assertTrue(seen.contains("10.24.57.0/25 in "));
    }
}

package org.zhucun.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * 工作簿部件: where in the package the first sheet and what it needs lie.
 *
 * @param texts the shared texts, or null
 * @param styles the styles, or null
 * @param from1904 whether days are counted from 1904, as old Macs did
 */
record WorkbookParts(String sheet, String texts, String styles, boolean from1904) {
    private static final String DOCUMENT = "/officeDocument";

    static WorkbookParts of(ZipFile zip) throws IOException, XMLStreamException {
        refuseMacros(zip);
        String workbook = relations(zip, "_rels/.rels", "").get(DOCUMENT);
        if (workbook == null) {
            throw new FileRefused("exchange.file.notWorkbook");
        }
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String> related = relations(zip, folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        String sheetId = null;
        boolean from1904 = false;
        try (InputStream part = XlsxReader.part(zip, workbook)) {
            Xml xml = Xml.of(part);
            for (String tag = xml.next(); tag != null && sheetId == null; tag = xml.next()) {
                if (tag.equals("workbookPr")) {
                    String given = xml.attribute("date1904");
                    from1904 = "1".equals(given) || "true".equals(given);
                } else if (tag.equals("sheet")) {
                    sheetId = xml.attribute("id");
                }
            }
        }
        String sheet = sheetId == null ? null : related.get(sheetId);
        if (sheet == null) {
            throw new FileRefused("exchange.file.notWorkbook");
        }
        return new WorkbookParts(sheet, related.get("/sharedStrings"), related.get("/styles"), from1904);
    }

    /** Targets by id and by the last step of their type. */
    private static Map<String, String> relations(ZipFile zip, String name, String folder)
            throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream part = XlsxReader.part(zip, name)) {
            Xml xml = Xml.of(part);
            for (String tag = xml.next(); tag != null; tag = xml.next()) {
                String target = tag.equals("Relationship") ? xml.attribute("Target") : null;
                String type = target == null ? null : xml.attribute("Type");
                if (type == null) {
                    continue;
                }
                if ("External".equals(xml.attribute("TargetMode"))) {
                    throw new FileRefused("exchange.file.link");
                }
                String path = target.startsWith("/") ? target.substring(1) : folder + target;
                targets.put(xml.attribute("Id"), path);
                targets.putIfAbsent(type.substring(type.lastIndexOf('/')), path);
            }
        }
        return targets;
    }

    private static void refuseMacros(ZipFile zip) throws IOException, XMLStreamException {
        try (InputStream part = XlsxReader.part(zip, "[Content_Types].xml")) {
            Xml xml = Xml.of(part);
            for (String tag = xml.next(); tag != null; tag = xml.next()) {
                String type = tag.startsWith("/") ? null : xml.attribute("ContentType");
                if (type != null && (type.contains("macroEnabled") || type.contains("vbaProject"))) {
                    throw new FileRefused("exchange.file.macro");
                }
            }
        }
    }
}

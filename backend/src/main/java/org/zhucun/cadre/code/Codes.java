package org.zhucun.cadre.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** 代码: the entries of the code tables, in the order of their standards. */
public final class Codes {
    private static final Map<CodeTable, Map<String, Code>> TABLES = read();

    private Codes() {}

    /**
     * 代码项: one entry of a code table.
     *
     * @param name 名称 in Chinese
     * @param nameEn the same in English
     */
    public record Code(String code, String name, String nameEn) {
        public String name(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : name;
        }
    }

    /** All entries of a table. */
    public static List<Code> of(CodeTable table) {
        return List.copyOf(TABLES.get(table).values());
    }

    public static boolean knows(CodeTable table, String code) {
        return TABLES.get(table).containsKey(code);
    }

    /** The Chinese name of a code, the code itself when it is unknown, empty for null. */
    public static String name(CodeTable table, String code) {
        Code known = code == null ? null : TABLES.get(table).get(code);
        return code == null ? "" : known == null ? code : known.name();
    }

    /** What a person wrote into a cell: the code or the Chinese name, also without a final 性 or 族. */
    public static Optional<String> codeOf(CodeTable table, String written) {
        if (knows(table, written)) {
            return Optional.of(written);
        }
        return TABLES.get(table).values().stream()
                .filter(code -> code.name().equals(written) || code.name().equals(written + suffix(table)))
                .map(Code::code)
                .findFirst();
    }

    private static String suffix(CodeTable table) {
        return table == CodeTable.SEX ? "性" : table == CodeTable.NATIONALITY ? "族" : "";
    }

    private static Map<CodeTable, Map<String, Code>> read() {
        Map<CodeTable, Map<String, Code>> tables = new EnumMap<>(CodeTable.class);
        for (CodeTable table : CodeTable.values()) {
            tables.put(table, new LinkedHashMap<>());
        }
        try (InputStream file = Codes.class.getResourceAsStream("/codes/tables.tsv")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .forEach(
                            entry -> tables.get(table(entry[0])).put(entry[1], new Code(entry[1], entry[2], entry[3])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return tables;
    }

    private static CodeTable table(String key) {
        return Arrays.stream(CodeTable.values())
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no code table " + key));
    }
}

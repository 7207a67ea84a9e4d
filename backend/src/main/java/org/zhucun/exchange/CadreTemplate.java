package org.zhucun.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhucun.exchange.roster.Column;
import org.zhucun.exchange.roster.Layout;

/** 干部与任职模板: a CSV file with every column and one made-up row, with a byte order mark so that Excel reads it. */
final class CadreTemplate {
    private static final Map<Column, String> EXAMPLE = Map.ofEntries(
            Map.entry(Column.NAME, "周海燕"),
            Map.entry(Column.SEX, "女"),
            Map.entry(Column.CITIZEN_ID, "990099198506150020"),
            Map.entry(Column.NATIONALITY, "汉族"),
            Map.entry(Column.POLITICAL_AFFILIATION, "中共党员"),
            Map.entry(Column.EDUCATION, "大学本科"),
            Map.entry(Column.PERSONNEL_CATEGORY, "公务员"),
            Map.entry(Column.UNIT, "（派出单位全称）"),
            Map.entry(Column.PHONE, "13900000000"),
            Map.entry(Column.EXTERNAL_ID, "HR-000001"),
            Map.entry(Column.VILLAGE, "620503100200"),
            Map.entry(Column.ROLES, "第一书记、队长"),
            Map.entry(Column.STARTED_ON, "2025-05-07"));

    private CadreTemplate() {}

    static byte[] bytes() {
        String header = Layout.CADRE.columns().stream().map(Column::header).collect(Collectors.joining(","));
        String example = Layout.CADRE.columns().stream()
                .map(column -> EXAMPLE.getOrDefault(column, ""))
                .collect(Collectors.joining(","));
        return ("\ufeff" + header + "\r\n" + example + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}

package org.zhucun.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhucun.given.GivenCadres;

/** 给定花名册: workbooks as a county would send them; the persons are made up. */
public final class GivenRoster {
    static final List<String> HEADERS = List.of(
            "姓名",
            "性别",
            "公民身份号码",
            "民族",
            "政治面貌",
            "入党时间",
            "学历",
            "职务级别",
            "职级",
            "人员类别",
            "派出单位",
            "单位职务",
            "职务层次",
            "参加工作时间",
            "联系电话",
            "后备干部",
            "农村工作经历(月)",
            "涉农专业",
            "备注");

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private List<String> headers = HEADERS;

    /** A row in order. */
    public static Map<String, Object> person(String unit) {
        String number = GivenCadres.citizenId();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("姓名", "王建国");
        row.put("性别", "男");
        row.put("公民身份号码", number);
        row.put("民族", "汉族");
        row.put("政治面貌", "中共党员");
        row.put("入党时间", LocalDate.of(2012, 7, 1));
        row.put("学历", "大学本科毕业");
        row.put("职务级别", "乡科级正职");
        row.put("职级", "一级主任科员");
        row.put("人员类别", "公务员");
        row.put("派出单位", unit);
        row.put("单位职务", "科长");
        row.put("职务层次", "中层");
        row.put("参加工作时间", "2011-07-01");
        row.put("联系电话", "139" + number.substring(9, 17));
        row.put("后备干部", "是");
        row.put("农村工作经历(月)", 24);
        row.put("涉农专业", "否");
        row.put("备注", "");
        return row;
    }

    public static GivenRoster of(int persons, String unit) {
        GivenRoster roster = new GivenRoster();
        for (int i = 0; i < persons; i++) {
            roster.and(person(unit));
        }
        return roster;
    }

    public GivenRoster and(Map<String, Object> row) {
        rows.add(row);
        return this;
    }

    GivenRoster headers(String... given) {
        headers = Arrays.asList(given);
        return this;
    }

    Map<String, Object> row(int index) {
        return rows.get(index);
    }

    public byte[] xlsx() {
        return xlsx(List.of());
    }

    /** With lines of a title above the header. */
    byte[] xlsx(List<String> title) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int i = 0; i < title.size(); i++) {
                sheet.value(i, 0, title.get(i));
            }
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(title.size(), column, headers.get(column));
            }
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < headers.size(); column++) {
                    cell(sheet, title.size() + 1 + i, column, rows.get(i).get(headers.get(column)));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Formula formula) {
            sheet.formula(row, column, formula.text());
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
        }
    }

    /** 公式 */
    record Formula(String text) {}
}

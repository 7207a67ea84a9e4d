package org.zhucun.exchange.roster;

import java.util.Map;
import org.zhucun.cadre.code.CodeTable;

/** 习惯叫法: what rosters say where the national tables have a longer name. Only where there is no doubt what is meant. */
final class CommonWords {
    private static final Map<CodeTable, Map<String, String>> WORDS = Map.of(
            CodeTable.POLITICAL_AFFILIATION,
            Map.of("党员", "01", "中共党员", "01", "共产党员", "01", "预备党员", "02", "中共预备党员", "02", "团员", "03", "共青团员", "03"),
            CodeTable.EDUCATION,
            Map.of(
                    "研究生", "10", "博士研究生", "11", "硕士研究生", "14", "大学", "20", "本科", "20", "大专", "30", "专科", "30", "中专",
                    "40", "高中", "60", "初中", "70"),
            CodeTable.RANK,
            Map.of(
                    "正厅级", "121", "副厅级", "122", "正处级", "131", "副处级", "132", "正科级", "141", "副科级", "142", "科员", "150",
                    "办事员", "160"),
            CodeTable.PERSONNEL_CATEGORY,
            Map.of(
                    "行政",
                    "CIVIL_SERVANT",
                    "事业",
                    "INSTITUTION_STAFF",
                    "事业编制",
                    "INSTITUTION_STAFF",
                    "事业人员",
                    "INSTITUTION_STAFF",
                    "企业",
                    "ENTERPRISE_STAFF",
                    "国企",
                    "ENTERPRISE_STAFF"),
            CodeTable.UNIT_POSITION_TIER,
            Map.of("班子成员", "TOP", "单位领导", "TOP", "中层干部", "MIDDLE", "一般干部", "STAFF", "一般", "STAFF"));

    private CommonWords() {}

    /** The code that is meant, else the word itself. */
    static String official(CodeTable table, String written) {
        return WORDS.getOrDefault(table, Map.of()).getOrDefault(written, written);
    }
}

package org.zhucun.cadre.code;

import java.util.Locale;

/** 代码表: the national code tables a cadre's fields are taken from. Codes and names are in {@code codes/tables.tsv}. */
public enum CodeTable {
    /** 性别代码 GB/T 2261.1 */
    SEX("GB/T 2261.1-2003"),
    /** 民族代码 GB/T 3304 */
    NATIONALITY("GB/T 3304-1991"),
    /** 政治面貌代码 GB/T 4762 */
    POLITICAL_AFFILIATION("GB/T 4762-1984"),
    /** 学历代码 GB/T 4658 */
    EDUCATION("GB/T 4658-2006"),
    /** 职务级别代码 GB/T 12407 */
    RANK("GB/T 12407-2008"),
    /** 职级: no national code was found, own codes G01 to G12 */
    GRADE("公务员职务与职级并行规定"),
    /** 人员类别 */
    PERSONNEL_CATEGORY(null),
    /** 单位职务层次 */
    UNIT_POSITION_TIER(null);

    private final String standard;

    CodeTable(String standard) {
        this.standard = standard;
    }

    /** The standard it comes from, null for the product's own. */
    public String standard() {
        return standard;
    }

    /** Its name in paths and in the data file, e.g. {@code political-affiliation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

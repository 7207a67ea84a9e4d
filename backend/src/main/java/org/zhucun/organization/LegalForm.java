package org.zhucun.organization;

/** 机构性质: what positions 1 and 2 of a unified social credit code say of an organization. */
public enum LegalForm {
    /** 机关 */
    GOV_ORGAN("11"),
    /** 事业单位 */
    INSTITUTION("12"),
    /** 群众团体 */
    MASS_ORG("13"),
    /** 社会团体 */
    ASSOCIATION("51"),
    /** 民办非企业单位 */
    PRIVATE_NON_ENTERPRISE("52"),
    /** 基金会 */
    FOUNDATION("53"),
    /** 企业 */
    ENTERPRISE("91"),
    /** 个体工商户 */
    SOLE_TRADER("92"),
    /** 农民专业合作社 */
    COOPERATIVE("93"),
    /** 农村集体经济组织 */
    RURAL_COLLECTIVE("N"),
    /** 其他 */
    OTHER("");

    private final String prefix;

    LegalForm(String prefix) {
        this.prefix = prefix;
    }

    static LegalForm of(String uscc) {
        for (LegalForm form : values()) {
            if (uscc.startsWith(form.prefix)) {
                return form;
            }
        }
        return OTHER;
    }
}

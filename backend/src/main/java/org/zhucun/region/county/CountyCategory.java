package org.zhucun.region.county;

/** 县的类别 */
public enum CountyCategory {
    /** 国定贫困县 */
    NATIONALLY_DESIGNATED,
    /** 省定贫困县 */
    PROVINCIALLY_DESIGNATED,
    /** 深度贫困县 */
    DEEPLY_POOR,
    /** 国家乡村振兴重点帮扶县 */
    KEY_REVITALIZATION_COUNTY,
    /** 边境县 */
    BORDER_COUNTY
}

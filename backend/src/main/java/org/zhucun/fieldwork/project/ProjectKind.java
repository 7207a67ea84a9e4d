package org.zhucun.fieldwork.project;

/** 项目类别 (P6) */
public enum ProjectKind {
    /** 产业 */
    INDUSTRY,
    /** 基础设施 */
    INFRASTRUCTURE,
    /** 公共服务 */
    PUBLIC_SERVICE,
    /** 教育 */
    EDUCATION,
    /** 医疗卫生 */
    MEDICAL,
    /** 住房 */
    HOUSING,
    /** 饮水 */
    WATER,
    /** 文化 */
    CULTURE,
    /** 其他 */
    OTHER
}

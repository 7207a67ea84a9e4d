package org.zhucun.team.posting;

/** 召回情形: why a cadre is recalled; the conditions that provincial rules name. */
public enum RecallGround {
    /** 无故脱岗、不在岗 */
    ABSENT,
    /** 未与原单位工作脱钩 */
    NOT_RELEASED,
    /** 能力不胜任 */
    UNABLE,
    /** 作风不实、群众不认可 */
    POOR_STYLE,
    /** 受到处分 */
    PUNISHED,
    /** 考核不称职或乡镇党委认为不宜继续驻村 */
    UNFIT,
    /** 其他 */
    OTHER
}

package org.zhucun.insight.figure;

/** 量词: what a figure counts. 名 are persons, each once; 人次 are times, each counted. */
public enum PrintUnit {
    /** 名 */
    PERSON("名"),
    /** 人次 */
    PERSON_TIME("人次"),
    /** 支 */
    TEAM("支"),
    /** 期 */
    SESSION("期"),
    /** 件 */
    ITEM("件"),
    /** 项 */
    TASK("项"),
    /** 个 */
    PLACE("个"),
    /** 笔 */
    RECORD("笔");

    private final String word;

    PrintUnit(String word) {
        this.word = word;
    }

    /** The measure word. */
    public String word() {
        return word;
    }
}

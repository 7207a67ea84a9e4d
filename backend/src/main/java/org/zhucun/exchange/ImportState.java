package org.zhucun.exchange;

/** 导入状态: how far a job is. */
public enum ImportState {
    /** 排队 */
    QUEUED,
    /** 读取 */
    READING,
    /** 核对 */
    CHECKING,
    /** 写入 */
    WRITING,
    /** 完成 */
    DONE,
    /** 失败: nothing, or nothing more, was written; the problem says why */
    FAILED,
    /** 已取消 */
    CANCELLED;

    boolean over() {
        return compareTo(DONE) >= 0;
    }
}

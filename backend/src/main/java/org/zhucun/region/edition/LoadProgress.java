package org.zhucun.region.edition;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** 装载进度: how far the load of an edition on this node is, for the log, the readiness check and whoever asks. */
@ApplicationScoped
class LoadProgress {
    private static final Logger LOG = Logger.getLogger("org.zhucun.region");
    private static final int TOLD_EVERY = 200_000;

    /** 阶段 */
    public enum Phase {
        /** 等待其他节点 */
        WAITING,
        /** 读取 */
        READING,
        /** 校验 */
        CHECKING,
        /** 写入 */
        WRITING,
        /** 建立索引 */
        INDEXING
    }

    /** 一步: what is being done and how many rows were read. */
    public record Step(String edition, Phase phase, int rows) {}

    private volatile Step step;

    Step step() {
        return step;
    }

    void at(String edition, Phase phase) {
        Step before = step;
        step = new Step(edition, phase, before == null ? 0 : before.rows);
        LOG.infof("Edition %s of the divisions: %s", edition, phase);
    }

    void read(String edition, int rows) {
        if (rows % 1_000 == 0) {
            step = new Step(edition, Phase.READING, rows);
        }
        if (rows % TOLD_EVERY == 0) {
            LOG.infof("Edition %s of the divisions: %d rows read", edition, rows);
        }
    }

    void over() {
        step = null;
    }
}

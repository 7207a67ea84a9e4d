package org.zhucun.supervision.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** 材料限额 */
@ConfigMapping(prefix = "zhucun.evidence")
interface EvidenceLimits {
    /** Bytes of one file. */
    @WithDefault("20971520")
    long maxBytes();

    /** Files of one visit. */
    @WithDefault("20")
    int perVisit();

    /** How long the pieces of a file that did not arrive whole are kept. */
    @WithDefault("P7D")
    Duration unfinished();
}

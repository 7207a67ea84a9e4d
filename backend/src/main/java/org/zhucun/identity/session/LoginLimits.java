package org.zhucun.identity.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** 登录限制: how many tries a name and an address have, and how long a session lasts. */
@ConfigMapping(prefix = "zhucun.login")
interface LoginLimits {
    /** Wrong passwords for one account name in a window. */
    @WithDefault("10")
    int triesPerAccount();

    /** Wrong passwords from one address in a window; an IPv6 address counts as its /64. */
    @WithDefault("50")
    int triesPerAddress();

    @WithDefault("PT15M")
    Duration window();

    /** A session ends so long after the log-in, whatever happens. */
    @WithDefault("PT12H")
    Duration sessionLifetime();

    /** A session ends when it was not refreshed for so long. */
    @WithDefault("PT2H")
    Duration sessionIdle();
}

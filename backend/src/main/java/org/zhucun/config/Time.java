package org.zhucun.config;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** 时间: a day is a day of Asia/Shanghai, on whatever server. */
@ApplicationScoped
class Time {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Produces
    @ApplicationScoped
    @DefaultBean
    Clock clock() {
        return Clock.system(CHINA);
    }
}

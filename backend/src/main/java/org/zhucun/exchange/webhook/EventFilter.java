package org.zhucun.exchange.webhook;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 推送事件筛选. */
public class EventFilter extends Paging {
    @RestQuery
    public EventState state;

    /** One resource, e.g. {@code CADRE/0192…}. */
    @RestQuery
    @Size(min = 1, max = 100)
    public String subject;

    String asText() {
        return state + " " + subject;
    }
}

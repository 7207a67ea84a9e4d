package org.zhucun.supervision.draw;

import jakarta.ws.rs.DefaultValue;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 督查任务筛选 */
public class AssignmentFilter extends Paging {
    @RestQuery
    public UUID draw;

    /** Only where the caller himself goes. */
    @RestQuery
    @DefaultValue("false")
    public boolean mine;

    String asText() {
        return draw + "|" + mine;
    }
}

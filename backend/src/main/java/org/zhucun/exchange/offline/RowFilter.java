package org.zhucun.exchange.offline;

import jakarta.ws.rs.DefaultValue;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 副本筛选 */
public class RowFilter extends Paging {
    /** Of one sender; all without. */
    @RestQuery
    public UUID sender;

    /** Whether to tell of what is gone too. */
    @RestQuery
    @DefaultValue("false")
    public boolean withDeleted;
}

package org.zhucun.inbox;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;

/** 待办查询条件. */
public class InboxFilter extends Paging {
    /** Kind of act, e.g. {@code leave-approval}. */
    @RestQuery
    @Size(max = 40)
    @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "inbox.kind.form")
    public String kind;

    /** Only what should have been done before today. */
    @RestQuery
    public Boolean overdue;

    /** Only what is to be done by this day, the overdue included. */
    @RestQuery
    public LocalDate dueBy;

    String asText() {
        return kind + "|" + overdue + "|" + dueBy;
    }
}

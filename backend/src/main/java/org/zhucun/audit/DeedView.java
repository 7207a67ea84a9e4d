package org.zhucun.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 留痕条目: who did what, as which office, when, and what it changed.
 *
 * @param code the problem's code when it was refused
 * @param detail further facts, e.g. the purpose of a disclosure
 */
record DeedView(
        UUID id,
        Instant at,
        Actor actor,
        ActingOffice office,
        String action,
        String actionName,
        About subject,
        String outcome,
        String code,
        JsonNode detail,
        String requestId,
        List<Change> changes) {

    /** 经办人 */
    record Actor(UUID accountId, String name) {}

    /** 任职 */
    record ActingOffice(UUID grantId, String role, String nodeName) {}

    /** 对象 */
    record About(String kind, String id, String label) {}

    /** 数据变化: one row before and after; secrets and personal numbers are left out. */
    record Change(String table, String rowId, String op, JsonNode before, JsonNode after) {}
}

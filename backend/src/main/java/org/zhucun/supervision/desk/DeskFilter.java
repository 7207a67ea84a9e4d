package org.zhucun.supervision.desk;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.kernel.Paging;
import org.zhucun.supervision.FindingCategory;
import org.zhucun.supervision.FindingSeverity;
import org.zhucun.supervision.FindingState;
import org.zhucun.supervision.bulletin.BulletinKind;
import org.zhucun.supervision.draw.DrawState;

/** 审计查询条件 */
public class DeskFilter extends Paging {
    /** What is searched; findings when not said. */
    @RestQuery
    public DeskKind kind;

    @RestQuery
    @Size(max = 12)
    @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
    public String region;

    /** Found, issued, published, organized or done on this day or later. */
    @RestQuery
    public LocalDate from;

    /** On this day or earlier. */
    @RestQuery
    public LocalDate to;

    @RestQuery
    public FindingCategory category;

    @RestQuery
    public FindingState state;

    @RestQuery
    public FindingSeverity severity;

    /** Id of the cadre it is about. */
    @RestQuery
    public UUID person;

    /** Id of the sending unit; what is beneath it too. */
    @RestQuery
    public UUID unit;

    /** Part of the facts, of a name, a title, a number, of what a bulletin says or of a reason. */
    @RestQuery
    @Size(max = 60)
    public String q;

    /** Draws only: the state in which it stands now; one whose term ran out is aborted. */
    @RestQuery
    public DrawState drawState;

    /** Bulletins only. */
    @RestQuery
    public BulletinKind bulletinKind;

    /** As it was on record at that moment: findings only. */
    @RestQuery
    public Instant knownAt;

    DeskQuery query() {
        return new DeskQuery(
                kind == null ? DeskKind.FINDING : kind,
                region,
                from,
                to,
                category,
                state,
                severity,
                person,
                unit,
                q == null || q.isBlank() ? null : q.strip(),
                drawState,
                bulletinKind);
    }

    String asText() {
        return query() + "|" + knownAt;
    }

    /** For the trail: what was asked, but never the searched words, which may name a person. */
    Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>(query().asked());
        if (knownAt != null) {
            asked.put("knownAt", knownAt.toString());
        }
        return asked;
    }
}

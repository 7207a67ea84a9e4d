package org.zhucun.conformance.api;

import java.util.List;
import org.zhucun.conformance.Requirement;

/** 检验分组: what is asked one after the other; a token is always asked for first. */
enum Group {
    REFUSALS(
            Requirement.PROBLEM_TYPE,
            Requirement.PROBLEM_SHAPE,
            Requirement.PROBLEM_LANGUAGE,
            Requirement.NOT_FOUND,
            Requirement.PARAMETER_UNKNOWN,
            Requirement.FIELD_UNKNOWN,
            Requirement.BODY_UNREADABLE),
    PAGES(Requirement.PAGE_WALK, Requirement.PAGE_CURSOR, Requirement.PAGE_SIZE, Requirement.LIMIT_HEADERS),
    IMPORTS(
            Requirement.ETAG,
            Requirement.IF_MATCH_REQUIRED,
            Requirement.IF_MATCH_STALE,
            Requirement.IF_MATCH_CURRENT,
            Requirement.KEY_REPLAYED,
            Requirement.KEY_REUSED,
            Requirement.KEY_PARALLEL,
            Requirement.KEY_FORM,
            Requirement.IMPORT_DRY_RUN,
            Requirement.IMPORT_REPORT,
            Requirement.IMPORT_REFUSED),
    LISTS(Requirement.LISTS_VALID),
    FEED(
            Requirement.FEED_VALID,
            Requirement.FEED_GAPLESS,
            Requirement.FEED_ORDER,
            Requirement.FEED_REPEATABLE,
            Requirement.FEED_PRESENT,
            Requirement.FEED_TOMBSTONES,
            Requirement.FEED_CURSOR);

    private final List<Requirement> requirements;

    Group(Requirement... requirements) {
        this.requirements = List.of(requirements);
    }

    List<Requirement> requirements() {
        return requirements;
    }

    /** @param earlier a cursor of the feed that was kept, null where there is none */
    Check check(String earlier) {
        return switch (this) {
            case REFUSALS -> new RefusalCheck();
            case PAGES -> new PageCheck();
            case IMPORTS -> new ImportCheck();
            case LISTS -> new ListCheck();
            case FEED -> new FeedCheck(earlier);
        };
    }
}

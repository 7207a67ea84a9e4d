package org.zhucun.conformance;

import java.util.Locale;

/** 检验要求: everything that the kit asks for, each with the place in the contract where it stands. docs/conformance.md has the same table. */
public enum Requirement {
    TOKEN_GRANTED(Part.API, "docs/clients.md: assertion; openapi.yaml: clientToken 200"),
    TOKEN_ONCE(Part.API, "docs/clients.md: assertion"),
    TOKEN_REFUSED(Part.API, "docs/clients.md: assertion, refusals; openapi.yaml: clientToken 401"),
    TOKEN_CHALLENGE(Part.API, "openapi.yaml: clientToken 401"),
    TOKEN_FORM(Part.API, "docs/clients.md: refusals, scope; openapi.yaml: clientToken 400"),
    BEARER_REQUIRED(Part.API, "openapi.yaml: securitySchemes/bearer"),
    BEARER_CHALLENGE(Part.API, "openapi.yaml: responses/Problem401"),
    PROBLEM_TYPE(Part.API, "openapi.yaml: responses/Problem; RFC 9457"),
    PROBLEM_SHAPE(Part.API, "openapi.yaml: schemas/Problem; openapi/problems.md"),
    PROBLEM_LANGUAGE(Part.API, "openapi/problems.md"),
    NOT_FOUND(Part.API, "openapi/problems.md: NOT_FOUND, METHOD_NOT_ALLOWED"),
    ETAG(Part.API, "openapi.yaml: getImport 200; openapi/problems.md: STALE"),
    IF_MATCH_REQUIRED(Part.API, "openapi/problems.md: PRECONDITION_REQUIRED"),
    IF_MATCH_STALE(Part.API, "openapi/problems.md: STALE"),
    IF_MATCH_CURRENT(Part.API, "openapi.yaml: cancelImport"),
    KEY_REPLAYED(Part.API, "docs/imports.md: A job; openapi.yaml: Idempotency-Key"),
    KEY_REUSED(Part.API, "openapi/problems.md: IDEMPOTENCY_KEY_REUSED"),
    KEY_PARALLEL(Part.API, "docs/imports.md: A job; openapi.yaml: Idempotency-Key"),
    KEY_FORM(Part.API, "openapi.yaml: Idempotency-Key (uuid)"),
    PAGE_WALK(Part.API, "openapi.yaml: after, size, next"),
    PAGE_CURSOR(Part.API, "openapi/problems.md: INVALID_CURSOR"),
    PAGE_SIZE(Part.API, "openapi.yaml: size"),
    PARAMETER_UNKNOWN(Part.API, "openapi/problems.md: INVALID_INPUT"),
    FIELD_UNKNOWN(Part.API, "openapi/problems.md: INVALID_INPUT"),
    BODY_UNREADABLE(Part.API, "openapi/problems.md: INVALID_INPUT, UNSUPPORTED_MEDIA_TYPE"),
    LIMIT_HEADERS(Part.API, "docs/clients.md: quota"),
    LISTS_VALID(Part.API, "openapi.yaml: every GET without a key in its path"),
    FEED_VALID(Part.API, "openapi.yaml: schemas/FeedPage"),
    FEED_GAPLESS(Part.API, "docs/feed.md: Rules"),
    FEED_ORDER(Part.API, "docs/feed.md: Order"),
    FEED_REPEATABLE(Part.API, "docs/feed.md: The loop in ten lines"),
    FEED_PRESENT(Part.API, "docs/feed.md: Order, One entry"),
    FEED_TOMBSTONES(Part.API, "docs/feed.md: One entry"),
    FEED_CURSOR(Part.API, "docs/feed.md: The cursor"),
    IMPORT_DRY_RUN(Part.API, "docs/imports.md: A job"),
    IMPORT_REPORT(Part.API, "docs/imports.md: The report"),
    IMPORT_REFUSED(Part.API, "docs/imports.md: Formats"),

    CONSUMER_TOKEN(Part.FEED, "docs/clients.md: assertion"),
    CONSUMER_RENEWS(Part.FEED, "docs/clients.md: From a key to the first request"),
    CONSUMER_ASKS(Part.FEED, "openapi.yaml: listChanges; docs/feed.md: Parameters"),
    CONSUMER_KEEPS_NEXT(Part.FEED, "docs/feed.md: Always keep next"),
    CONSUMER_WAITS(Part.FEED, "docs/clients.md: refusals, quota"),
    CONSUMER_ASKS_AGAIN(Part.FEED, "docs/feed.md: The loop in ten lines"),
    CONSUMER_RESTARTS(Part.FEED, "docs/feed.md: The loop in ten lines"),
    CONSUMER_BEGINS_AGAIN(Part.FEED, "docs/feed.md: The cursor"),
    CONSUMER_IGNORES(Part.FEED, "docs/feed.md: One entry"),
    COPY_HANDED_IN(Part.FEED, "docs/conformance.md"),
    COPY_COMPLETE(Part.FEED, "docs/feed.md: Rules"),
    COPY_ONCE(Part.FEED, "docs/feed.md: One entry"),
    COPY_TOMBSTONES(Part.FEED, "docs/feed.md: One entry"),
    COPY_CURRENT(Part.FEED, "docs/feed.md: One entry, Order"),

    HOOK_ACCEPTED(Part.WEBHOOKS, "docs/webhooks.md: Rules"),
    HOOK_FAST(Part.WEBHOOKS, "docs/webhooks.md: Rules"),
    HOOK_DUPLICATE(Part.WEBHOOKS, "docs/webhooks.md: One delivery (id)"),
    HOOK_ROTATION(Part.WEBHOOKS, "docs/webhooks.md: One delivery (signature)"),
    HOOK_ORDER(Part.WEBHOOKS, "docs/webhooks.md: Dead letters"),
    HOOK_PING(Part.WEBHOOKS, "docs/webhooks.md: Registering"),
    HOOK_UNKNOWN(Part.WEBHOOKS, "docs/feed.md: One entry"),
    HOOK_LARGE(Part.WEBHOOKS, "docs/webhooks.md: One delivery"),
    HOOK_SIGNATURE(Part.WEBHOOKS, "docs/webhooks.md: One delivery (signature)"),
    HOOK_UNSIGNED(Part.WEBHOOKS, "docs/webhooks.md: One delivery (signature)"),
    HOOK_TAMPERED(Part.WEBHOOKS, "docs/webhooks.md: One delivery (signature)"),
    HOOK_STALE(Part.WEBHOOKS, "docs/webhooks.md: One delivery (signature)");

    private final Part part;
    private final String place;

    Requirement(Part part, String place) {
        this.part = part;
        this.place = place;
    }

    public Part part() {
        return part;
    }

    /** Where the contract says so. */
    public String place() {
        return place;
    }

    /** As reports name it: {@code copy-tombstones}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

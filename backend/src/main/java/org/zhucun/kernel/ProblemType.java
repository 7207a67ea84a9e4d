package org.zhucun.kernel;

/** 问题类型: every kind of refusal a caller can meet, with its HTTP status. Texts are in the room's {@code texts/*.properties}. */
public enum ProblemType {
    INVALID_INPUT(400),
    INVALID_CURSOR(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    OUT_OF_JURISDICTION(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    SEPARATION_OF_DUTIES(409),
    STATE_CONFLICT(409),
    REGISTER_CLOSED(409),
    POSTING_OVERLAP(409),
    CADRE_ALREADY_REGISTERED(409),
    STALE(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    RANGE_NOT_SATISFIABLE(416),
    RULE_VIOLATED(422),
    JUSTIFICATION_REQUIRED(422),
    CALENDAR_MISSING(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    CHECKSUM_MISMATCH(460),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status this problem is answered with. */
    public int status() {
        return status;
    }

    /** The stable reference of this problem, documented in openapi/problems.md. */
    public String uri() {
        return "urn:zhucun:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

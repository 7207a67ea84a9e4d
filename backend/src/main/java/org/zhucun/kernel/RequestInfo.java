package org.zhucun.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** 本次请求: id, language and precondition of the request being answered. */
@RequestScoped
public class RequestInfo {
    private String id = Ids.next().toString();
    private Locale locale = Locale.SIMPLIFIED_CHINESE;
    private boolean readOnly;
    private String ifMatch;
    private String remoteAddress = "";
    private Instant knownAt;

    void begin(Locale language, boolean safeMethod, String precondition, String address) {
        locale = language;
        readOnly = safeMethod;
        ifMatch = precondition;
        remoteAddress = address;
    }

    void lookBack(Instant moment) {
        knownAt = moment;
    }

    /**
     * 记录时点: the moment whose records are asked for ({@code ?knownAt=}), empty for what is on record now. What is found then cannot be
     * acted upon.
     */
    public Optional<Instant> knownAt() {
        return Optional.ofNullable(knownAt);
    }

    /** The id shown in a 500 and kept with every deed. */
    public String id() {
        return id;
    }

    public Locale locale() {
        return locale;
    }

    /** Whether the method is safe (GET, HEAD): its transaction is read-only. */
    public boolean readOnly() {
        return readOnly;
    }

    public String remoteAddress() {
        return remoteAddress;
    }

    /**
     * Checks {@code If-Match} against the version of the item about to change.
     *
     * @throws DomainException 428 without the header, 412 when somebody changed the item meanwhile
     */
    public void requireVersion(long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw DomainException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!ifMatch.trim().equals("\"" + version + "\"")) {
            throw DomainException.of(ProblemType.STALE);
        }
    }
}

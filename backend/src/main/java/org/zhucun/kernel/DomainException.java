package org.zhucun.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 业务拒绝: the one exception of the house. {@code detail} and violation messages are keys of the room's {@code texts/*.properties} with
 * arguments, so that the caller reads them in zh-CN or English.
 */
public class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String detailKey;
    private final transient Object[] arguments;
    private final transient List<Pending> violations = new ArrayList<>();
    private transient RuleReference rule;
    private Integer retryAfterSeconds;

    /** A violation whose message is still a key. */
    record Pending(String at, String key, Object[] arguments) {}

    /**
     * 待说的违规: a violation that is said later.
     *
     * @param at JSON pointer into the body
     */
    public record Objection(String at, Clause clause) {}

    public DomainException(ProblemType type, String detailKey, Object... arguments) {
        super(type + " " + detailKey, null, false, false);
        this.type = type;
        this.detailKey = detailKey;
        this.arguments = arguments;
    }

    /** The problem with its general text. */
    public static DomainException of(ProblemType type) {
        return new DomainException(type, null);
    }

    /** 400 at one place of the input. */
    public static DomainException invalid(String at, String messageKey, Object... arguments) {
        return of(ProblemType.INVALID_INPUT).at(at, messageKey, arguments);
    }

    /** 422 of a rule of the catalogue. */
    public static DomainException rule(RuleReference rule, String detailKey, Object... arguments) {
        return new DomainException(ProblemType.RULE_VIOLATED, detailKey, arguments).because(rule);
    }

    public DomainException at(String at, String messageKey, Object... messageArguments) {
        violations.add(new Pending(at, messageKey, messageArguments));
        return this;
    }

    public DomainException because(RuleReference reference) {
        this.rule = reference;
        return this;
    }

    public DomainException retryAfter(int seconds) {
        this.retryAfterSeconds = seconds;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detailKey() {
        return detailKey;
    }

    /** What is said about it, e.g. in one line of an answer about many items. */
    public String sentence(Locale locale) {
        return Texts.get(locale, detailKey == null ? type.name() + ".detail" : detailKey, arguments);
    }

    /** The same, to be kept and said later to whoever reads it. */
    public Clause clause() {
        return Clause.of(detailKey == null ? type.name() + ".detail" : detailKey, arguments);
    }

    /** What is wrong at which place of the input, to be kept and said later; empty where only the whole is refused. */
    public List<Objection> objections() {
        return violations.stream()
                .map(one -> new Objection(one.at(), Clause.of(one.key(), one.arguments())))
                .toList();
    }

    Object[] arguments() {
        return arguments;
    }

    List<Pending> violations() {
        return violations;
    }

    RuleReference rule() {
        return rule;
    }

    /** Seconds after which another try makes sense, null where nobody knows. */
    public Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }
}

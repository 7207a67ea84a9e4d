package org.zhucun.exchange.webhook;

import org.zhucun.kernel.DomainException;

/** 去向不可用: an address that nothing is sent to, with a text that says why and what to do. */
class TargetRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final SendOutcome outcome;
    private final String key;
    private final transient Object[] arguments;

    TargetRefused(SendOutcome outcome, String key, Object... arguments) {
        super(key, null, false, false);
        this.outcome = outcome;
        this.key = key;
        this.arguments = arguments;
    }

    SendOutcome outcome() {
        return outcome;
    }

    DomainException asProblem() {
        return DomainException.invalid("/url", key, arguments);
    }
}

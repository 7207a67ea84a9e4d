package org.zhucun.carrier;

/** 拒收: nothing of the file was taken, and why. */
public final class BundleRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient Object[] arguments;

    /** @param arguments of the sentence */
    public BundleRefused(Refusal refusal, Object... arguments) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.arguments = arguments;
    }

    public Refusal refusal() {
        return refusal;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}

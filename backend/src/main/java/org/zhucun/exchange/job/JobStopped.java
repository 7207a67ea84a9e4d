package org.zhucun.exchange.job;

/** 停机: the node stops; another one, or this one later, takes the job up. */
public final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobStopped() {
        super("the node stops", null, false, false);
    }
}

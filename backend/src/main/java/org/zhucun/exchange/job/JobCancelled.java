package org.zhucun.exchange.job;

/** 已取消: somebody asked the job to stop. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobCancelled() {
        super("cancelled", null, false, false);
    }
}

package org.zhucun.exchange.xlsx;

import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 文件拒收: the file cannot be read as what it is said to be, and why. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key of the sentence that says why and what to do
     * @param arguments of the sentence
     */
    public FileRefused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** As the answer to the upload: 400 at the file. */
    public DomainException asProblem() {
        return new DomainException(ProblemType.INVALID_INPUT, key, arguments).at("file", key, arguments);
    }
}

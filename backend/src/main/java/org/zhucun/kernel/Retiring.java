package org.zhucun.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 弃用: an operation that is better not used by anybody new. It works as before until the day it goes, at least two years after it was said;
 * its answers say so by the headers {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594) and {@code Link}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {
    /** The day it was said, {@code yyyy-mm-dd}. */
    String since();

    /** The day from which on it need not be there, {@code yyyy-mm-dd}. */
    String until();

    /** Operation id of what takes its place. */
    String instead();
}

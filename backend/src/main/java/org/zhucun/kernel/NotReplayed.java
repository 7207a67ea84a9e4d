package org.zhucun.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 不重放: a POST that only reads, because what is asked must not stand in an address. Its answer is never kept for a replay: it may hold
 * what the database holds only under encryption.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NotReplayed {
    /** What is read, and why by POST. */
    String value();
}

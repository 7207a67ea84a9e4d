package org.zhucun.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 留痕: names the deed that a service method is. The deed is written in the method's transaction after it succeeded. Its subject is
 * what the method told {@link Trail#about}, else the {@code id()} of what it returns, else its first UUID argument.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Audited {
    @Nonbinding
    Action value();
}

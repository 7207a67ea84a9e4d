package org.zhucun.kernel;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 幂等: a POST whose {@code Idempotency-Key} is honoured. The key is written in the transaction of the effect, so the method and
 * everything it calls is one transaction; the stored answer is replayed for seven days.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}

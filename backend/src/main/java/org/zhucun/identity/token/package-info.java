/** 访问令牌: five minutes long, signed ES256, {@code at+jwt} (RFC 9068), and strictly checked. */
package org.zhucun.identity.token;

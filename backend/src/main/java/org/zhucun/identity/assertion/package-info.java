/** 签名断言: a machine proves itself by something it signed itself, accepted once ({@code private_key_jwt}, RFC 7523). */
package org.zhucun.identity.assertion;

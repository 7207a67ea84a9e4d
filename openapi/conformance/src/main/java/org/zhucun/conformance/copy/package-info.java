/** 参考抄本: a consumer that does what docs/feed.md asks for, made with the Java client; to look at, and for the kit to be tried with. */
package org.zhucun.conformance.copy;

/** 所写何人: whom on the register a row of a list means. */
package org.zhucun.exchange.person;

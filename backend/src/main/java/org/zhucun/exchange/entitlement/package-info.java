/** 待遇兑现名册: lists of what was delivered of debts that the system has written down. */
package org.zhucun.exchange.entitlement;

/** 机构名册: lists of organizations, parents in any order, and which organization is meant by what is written in a list. */
package org.zhucun.exchange.organization;

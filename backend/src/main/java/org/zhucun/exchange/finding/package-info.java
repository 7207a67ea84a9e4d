/** 督查问题名册: drafts of findings, brought in by who finds. */
package org.zhucun.exchange.finding;

/** 文本来源: rows of CSV (RFC 4180) and of NDJSON (one object a line), in UTF-8, under limits. */
package org.zhucun.exchange.text;

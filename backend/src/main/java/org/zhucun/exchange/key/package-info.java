/** 外部编号: by which numbers of their own other systems know what is kept here. */
package org.zhucun.exchange.key;

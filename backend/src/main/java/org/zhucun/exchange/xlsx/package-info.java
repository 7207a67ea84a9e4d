/** 工作簿: reads workbooks that anybody may have made, without trusting them. */
package org.zhucun.exchange.xlsx;

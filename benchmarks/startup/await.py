"""Waits until a URL answers 200; gives up when the process that is to bring it there has ended without."""

import http.client
import os
import sys
import time
import urllib.parse

url, launcher = urllib.parse.urlsplit(sys.argv[1]), sys.argv[2]


def answers():
    connection = http.client.HTTPConnection(url.hostname, url.port, timeout=5)
    try:
        connection.request("GET", url.path)
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def ended():
    try:
        with open(f"/proc/{launcher}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


while not answers():
    if ended():
        sys.exit(1)
    time.sleep(0.05)

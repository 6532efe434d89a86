import Foundation
import GRDB
import Testing

@Suite("Newsboat")
struct NewsboatTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func dragoman(_ arguments: String...) throws -> Program.Result {
    try Program.run([arguments[0], "--library", folder.path + "/library"] + arguments.dropFirst())
  }

  @Test("urls is followed: addresses, names, tags as stories; newsboat's own feeds are left out")
  func urls() throws {
    let urls = try folder.write(
      """
      # mine
      https://coast.example/feed.xml "Harbour talks" "~Coast Gazette"

      https://hill.example/atom
      "query:Unread:unread = \\"yes\\""
      """, to: "urls")
    let added = try dragoman("add", urls)
    #expect(added.status == 0)
    let feeds = try dragoman("feeds", "--json").output
    #expect(feeds.contains("Coast Gazette"))
    #expect(feeds.contains("https://hill.example/atom"))
    #expect(feeds.contains("Harbour talks"))
    #expect(!feeds.contains("query:"))
  }

  @Test("a text of that name that is no list is an article")
  func notUrls() throws {
    let text = try folder.write("The ferry\n\nThe ferry sails again on Monday.\n", to: "urls")
    #expect(try dragoman("add", text).status == 0)
    #expect(try dragoman("list").output.contains("The ferry"))
  }

  @Test("cache.db becomes feeds and articles, and what was read there is read here")
  func cache() throws {
    let path = folder.path + "/cache.db"
    let sql = """
      CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
        title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0);
      CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
        title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
        feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
        unread INTEGER(1) NOT NULL, deleted INTEGER(1) NOT NULL DEFAULT 0);
      INSERT INTO rss_feed VALUES ('https://coast.example/feed.xml', 'https://coast.example/',
        'Coast Gazette', 0);
      INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread) VALUES
        ('g1', 'Ferry sails again', 'Ada Quill', 'https://coast.example/1',
         'https://coast.example/feed.xml', 1709942400, '<p>The ferry sails on Monday.</p>', 0),
        ('g2', 'Harbour talks stall', 'Ada Quill', 'https://coast.example/2',
         'https://coast.example/feed.xml', 1710028800, '<p>The talks broke off at noon.</p>', 1);
      INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, deleted)
        VALUES ('g3', 'Withdrawn', '', '', 'https://coast.example/feed.xml', 0, '<p>Gone.</p>', 1, 1);
      """
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    #expect(try dragoman("add", path).status == 0)
    let list = try dragoman("list", "--json").output
    #expect(list.contains("Ferry sails again"))
    #expect(list.contains("Harbour talks stall"))
    #expect(list.contains("2024-03-09"))
    #expect(!list.contains("Withdrawn"))
    let unread = try dragoman("list", "--unread").output
    #expect(!unread.contains("Ferry"))
    #expect(unread.contains("Harbour"))
    let before = try dragoman("list").output
    #expect(try dragoman("add", path).status == 0)
    #expect(try dragoman("list").output == before)
  }
}

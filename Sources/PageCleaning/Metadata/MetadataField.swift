/// What a label of a metadata line announces.
enum MetadataField: Hashable, Sendable {
    case source, author, editor, date, documentNumber
    /// 发布机构: the issuing body, a source where none is named.
    case publisher
    /// Index numbers, categories, validity: removed, not kept.
    case filing
    /// Counters and controls that share the line (阅读, 字号).
    case control

    /// The labels, folded and without white space. Longer labels are tried first.
    static let labels: [(label: [Unicode.Scalar], field: MetadataField)] = {
        let table: [(MetadataField, String)] = [
            (
                .source,
                """
                来源|信息来源|文章来源|本文来源|新闻来源|稿件来源|内容来源|稿源|来源于|转自|转载自|摘自|出处|來源|新聞來源|資料來源|消息來源|稿件來源|供稿单位|来稿单位|\
                source|sources|news source|quelle
                """
            ),
            (
                .author,
                """
                作者|文章作者|原作者|记者|撰稿|撰稿人|撰文|供稿|通讯员|文字|文|記者|推荐人|推薦人|text|texte|redaktion|rédaction|撰文者|author|authors|by|writer|reporter|written by|\
                整理|译者|翻译|autor|auteur
                """
            ),
            (
                .editor,
                """
                编辑|责任编辑|责编|网络编辑|值班编辑|实习编辑|本期编辑|本文编辑|执行编辑|文字编辑|主编|副主编|编审|校对|审核|审校|复审|终审|初审|一审|二审|三审|\
                监制|排版|美编|统筹|录入|录入者|录入员|发布人|发布人员|发布者|上传|上传者|責任編輯|編輯|責編|核稿|审稿|editor|editors|edited by|web editor|\
                責任编辑|信息员|审核人|编辑人|拟稿|签发|發布人
                """
            ),
            (
                .date,
                """
                时间|日期|時間|发布时间|发布日期|发表时间|发表日期|更新时间|更新日期|最后更新|发文日期|发文时间|成文日期|印发日期|生成日期|公开日期|公布日期|上载日期|播出时间|\
                录入时间|添加时间|新闻时间|稿件时间|创建时间|发稿时间|上传时间|编辑时间|加入时间|发布于|发表于|更新于|发布|發布日期|發布時間|發佈日期|發佈時間|更新時間|\
                張貼日期|上版日期|資料更新|最後更新|最後更新日期|最近更新|建立日期|公告日期|公告时间|發表時間|date|time|published|posted|updated|last updated|\
                publish date|published date|publish time|release date|release time|pub date|published on|posted on|date published|last update|\
                last modified|updated on|issued|issue date|datum|stand|veröffentlicht|veröffentlicht am|publié le|发布时间为|签发日期|实施日期|\
                留言时间|issued at hkt|issued at
                """
            ),
            (.documentNumber, "文号|发文字号|公文文号|文件编号|發文字號|字号文号|document no|document number|发文文号"),
            (
                .publisher,
                "发布机构|发布单位|发文机关|发文机构|发文单位|公开主体|制发机关|信息提供|发布部门|公开机构|發布單位|發布機關|發佈單位|資料提供|issued by|publisher|发布来源|公开部门|公开责任部门|主管单位"
            ),
            (
                .filing,
                """
                索引号|信息索引|信息索引号|索引|分类|主题分类|信息分类|类别|文章类型|主题词|体裁分类|所属分类|信息类别|有效性|公开方式|公开范围|公开形式|公开类别|公开时限|\
                公开属性|发布层级|栏目|标题|名称|公文名称|文件名称|题名|时效|category|type|index number|index no|组配分类|服务对象|统一编号|信息名称|分類|類別
                """
            ),
            (
                .control,
                """
                阅读|閱讀|瀏覽|浏览|点击|浏览次数|阅读次数|阅读数|点击数|点击次数|点击量|阅读量|浏览量|文章浏览量|访问量|访问次数|人气|评论|评论数|字号|字体|字体大小|字体显示|\
                字數|字数|views|hits|点阅数|點閱數|瀏覽數|瀏覽次數|點閱次數|字型大小|字級|font size|text size|分享|分享到|分享至|share|大小|被浏览|关注度|已浏览|阅读人数
                """
            ),
        ]
        var found: [(label: [Unicode.Scalar], field: MetadataField)] = []
        for (field, list) in table {
            for label in list.split(separator: "|") {
                found.append((FoldedText(label, trimming: true).scalars.filter { $0 != " " }, field))
            }
        }
        return found.sorted { $0.label.count > $1.label.count }
    }()

    /// By first scalar, longest first.
    static let labelsByStart: [Unicode.Scalar: [(label: [Unicode.Scalar], field: MetadataField)]] =
        Dictionary(grouping: labels) { $0.label[0] }

    /// Whether a label may start with a scalar: asked of every character of a page, so without hashing.
    static func startsLabel(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && starts[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1
    }

    private static let starts: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 0x10000 >> 6)
        for scalar in labelsByStart.keys where scalar.value < 0x10000 {
            bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
        }
        return bits
    }()
}
